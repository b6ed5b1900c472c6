-- Run once as a superuser in the desk's database, by the launcher on one machine, by docker/init.sh, and by hand
-- elsewhere: the two roles, what each may do, and the extensions (`vector` asks for a superuser).
-- It may be run again. Passwords are not set here.

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'claims_owner') THEN
        CREATE ROLE claims_owner LOGIN;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'claims_app') THEN
        CREATE ROLE claims_app LOGIN;
    END IF;
    EXECUTE format('ALTER DATABASE %I OWNER TO claims_owner', current_database());
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO claims_app', current_database());
END
$$;

-- claims_owner migrates; claims_app runs web and worker and owns nothing.
ALTER SCHEMA public OWNER TO claims_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO claims_app;

-- No TRUNCATE; migrations take UPDATE and DELETE back from what is append-only.
ALTER DEFAULT PRIVILEGES FOR ROLE claims_owner IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO claims_app;
ALTER DEFAULT PRIVILEGES FOR ROLE claims_owner IN SCHEMA public
    GRANT USAGE, SELECT ON SEQUENCES TO claims_app;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS vector;
