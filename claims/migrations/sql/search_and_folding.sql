-- What indexes and generated columns stand on: extensions, text-search configurations, folding.
--
-- unaccent() is not immutable, since its dictionary could be edited, so a generated column or an
-- index may not use it. A text-search configuration that holds the dictionary may be named in one,
-- and claims_fold promises that this dictionary stays as it was shipped.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TEXT SEARCH CONFIGURATION public.claims_english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION public.claims_english
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.english_stem;

CREATE TEXT SEARCH CONFIGURATION public.claims_simple (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.claims_simple
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;

CREATE FUNCTION public.claims_fold(text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, $1));
