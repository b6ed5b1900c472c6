-- The rules that the database itself keeps. Plain triggers, not django-pgtrigger's: any role can
-- set pgtrigger.ignore and switch those off. Each failure names its rule as a constraint, so that
-- Django raises IntegrityError and a reader of the log knows which sentence was broken.

CREATE FUNCTION claims_refuse(rule text, message text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = rule, MESSAGE = message;
END $$;

-- 1. Exact words are the snapshot's text between their offsets (code points, end exclusive).

CREATE FUNCTION claims_appearance_anchored() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE body text;
BEGIN
    SELECT text INTO body FROM claims_snapshot WHERE id = NEW.snapshot_id;
    IF substr(body, NEW.start + 1, NEW."end" - NEW.start) IS DISTINCT FROM NEW.exact
       OR NEW."end" > length(body) THEN
        PERFORM claims_refuse('appearance_words_stand_in_snapshot',
            'The exact words are not the snapshot''s text between these offsets.');
    END IF;
    IF NEW.prefix <> '' AND right(substr(body, 1, NEW.start), length(NEW.prefix)) <> NEW.prefix
       OR NEW.suffix <> '' AND substr(body, NEW."end" + 1, length(NEW.suffix)) <> NEW.suffix THEN
        PERFORM claims_refuse('appearance_context_stands_in_snapshot',
            'The words before or after are not the snapshot''s text around these offsets.');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER appearance_anchored BEFORE INSERT OR UPDATE OF snapshot_id, start, "end", exact, prefix, suffix
    ON claims_appearance FOR EACH ROW EXECUTE FUNCTION claims_appearance_anchored();

CREATE FUNCTION claims_evidence_anchored() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE body text; of_article bigint;
BEGIN
    IF NEW.snapshot_id IS NULL THEN RETURN NEW; END IF;
    SELECT text, article_id INTO body, of_article FROM claims_snapshot WHERE id = NEW.snapshot_id;
    IF of_article IS DISTINCT FROM NEW.article_id THEN
        PERFORM claims_refuse('evidence_snapshot_is_of_its_article', 'The snapshot is another article''s.');
    END IF;
    IF substr(body, NEW.start + 1, NEW."end" - NEW.start) IS DISTINCT FROM NEW.quote
       OR NEW."end" > length(body) THEN
        PERFORM claims_refuse('evidence_words_stand_in_snapshot',
            'The quoted words are not the snapshot''s text between these offsets.');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER evidence_anchored BEFORE INSERT OR UPDATE OF article_id, snapshot_id, start, "end", quote
    ON claims_evidence FOR EACH ROW EXECUTE FUNCTION claims_evidence_anchored();

-- 2. A figure's words stand in its claim's appearances or its evidence's quote, or it is derived.

CREATE FUNCTION claims_figure_is_printed(f claims_figure) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT f.derived
        OR EXISTS (SELECT FROM claims_appearance a
                   WHERE a.claim_id = f.claim_id AND position(f.verbatim IN a.exact) > 0)
        OR EXISTS (SELECT FROM claims_evidence e
                   WHERE e.id = f.evidence_id AND position(f.verbatim IN e.quote) > 0)
$$;

CREATE FUNCTION claims_figure_printed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Where the words stand is locked, so that nobody takes them away before this is committed.
    PERFORM FROM claims_evidence WHERE id = NEW.evidence_id AND NOT NEW.derived FOR SHARE;
    PERFORM FROM claims_appearance WHERE claim_id = NEW.claim_id AND NOT NEW.derived FOR SHARE;
    IF NOT claims_figure_is_printed(NEW) THEN
        PERFORM claims_refuse('figure_words_are_printed',
            'The figure''s words stand neither in the claim''s appearances nor in the evidence''s quote.');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER figure_printed BEFORE INSERT OR UPDATE OF claim_id, evidence_id, verbatim, derived
    ON claims_figure FOR EACH ROW EXECUTE FUNCTION claims_figure_printed();

-- Seen from the other side at the end of the transaction, so that words and figures may move together.
CREATE FUNCTION claims_printed_words_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM claims_figure f
               WHERE CASE TG_TABLE_NAME WHEN 'claims_evidence' THEN f.evidence_id = OLD.id
                     ELSE f.claim_id = (to_jsonb(OLD) ->> 'claim_id')::bigint END
                 AND NOT claims_figure_is_printed(f)) THEN
        PERFORM claims_refuse('figure_words_are_printed', 'A figure would stand without its printed words.');
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER appearance_keeps_figures AFTER UPDATE OR DELETE ON claims_appearance
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claims_printed_words_kept();
CREATE CONSTRAINT TRIGGER evidence_keeps_figures AFTER UPDATE OF quote ON claims_evidence
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claims_printed_words_kept();

-- 3. The speaker's kind fits the voice. The row is locked, so that the kind stays until commit.

CREATE FUNCTION claims_voice_fits(voice text, kind text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    -- That the reporter's own voice has no speaker is a CHECK of its own.
    SELECT CASE voice WHEN 'unnamed' THEN kind = 'unnamed' WHEN 'named' THEN kind <> 'unnamed' ELSE true END
$$;

CREATE FUNCTION claims_speaker_fits_voice() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE its_kind text;
BEGIN
    IF NEW.speaker_id IS NULL THEN RETURN NEW; END IF;
    SELECT kind INTO its_kind FROM claims_speaker WHERE id = NEW.speaker_id FOR SHARE;
    IF its_kind IS NOT NULL AND NOT claims_voice_fits(NEW.voice, its_kind) THEN
        PERFORM claims_refuse('speaker_kind_fits_voice',
            'A named voice has a person or an organisation as speaker, an unnamed voice an unnamed one.');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER claim_speaker_fits BEFORE INSERT OR UPDATE OF voice, speaker_id ON claims_claim
    FOR EACH ROW EXECUTE FUNCTION claims_speaker_fits_voice();
CREATE TRIGGER appearance_speaker_fits BEFORE INSERT OR UPDATE OF voice, speaker_id ON claims_appearance
    FOR EACH ROW EXECUTE FUNCTION claims_speaker_fits_voice();

CREATE FUNCTION claims_speaker_kind_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM claims_claim c WHERE c.speaker_id = NEW.id AND NOT claims_voice_fits(c.voice, NEW.kind))
       OR EXISTS (SELECT FROM claims_appearance a
                  WHERE a.speaker_id = NEW.id AND NOT claims_voice_fits(a.voice, NEW.kind)) THEN
        PERFORM claims_refuse('speaker_kind_fits_voice', 'Claims that stand under this speaker do not fit that kind.');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER speaker_kind_kept BEFORE UPDATE OF kind ON claims_speaker
    FOR EACH ROW WHEN (OLD.kind IS DISTINCT FROM NEW.kind) EXECUTE FUNCTION claims_speaker_kind_kept();

-- 8. Snapshots and history are append-only; nothing that people saved is deleted.

CREATE FUNCTION claims_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claims_refuse('append_only', format('%s is append-only: %s is refused.', TG_TABLE_NAME, TG_OP));
    RETURN NULL;
END $$;
CREATE FUNCTION claims_never_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM claims_refuse('never_deleted',
        format('Nothing in %s is deleted: dismiss, withdraw, merge or switch off instead.', TG_TABLE_NAME));
    RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
    FOR name IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = current_schema() AND c.relkind = 'r'
          AND (c.relname = 'claims_snapshot' OR c.relname LIKE 'claims\_%event')
    LOOP
        EXECUTE format('CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION claims_append_only()', name);
        EXECUTE format('CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION claims_append_only()', name);
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claims_app') THEN
            EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM claims_app', name);
        END IF;
    END LOOP;
    FOREACH name IN ARRAY ARRAY['claims_user', 'claims_source', 'claims_speaker', 'claims_article',
        'claims_syndicationgroup', 'claims_claim', 'claims_appearance', 'claims_evidence', 'claims_token', 'claims_topic']
    LOOP
        EXECUTE format('CREATE TRIGGER never_deleted_rows BEFORE DELETE ON %I
            FOR EACH ROW EXECUTE FUNCTION claims_never_deleted()', name);
        EXECUTE format('CREATE TRIGGER never_deleted_table BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION claims_never_deleted()', name);
        IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'claims_app') THEN
            EXECUTE format('REVOKE DELETE, TRUNCATE ON %I FROM claims_app', name);
        END IF;
    END LOOP;
END $$;

-- The hash is the text's; PostgreSQL works it out itself.
ALTER TABLE claims_snapshot ADD CONSTRAINT snapshot_sha256_is_of_its_text
    CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));

-- 9. States move only along the table.

CREATE FUNCTION claims_state_moves() RETURNS trigger LANGUAGE plpgsql AS $$
-- Arguments: the column, the states a row may begin in, and the moves, as 'from>to' words.
DECLARE old_state text; new_state text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF new_state <> ALL (string_to_array(TG_ARGV[1], ' ')) THEN
            PERFORM claims_refuse('states_move_along_the_table', format('Nothing begins as %s.', new_state));
        END IF;
        RETURN NEW;
    END IF;
    old_state := to_jsonb(OLD) ->> TG_ARGV[0];
    IF old_state <> new_state AND (old_state || '>' || new_state) <> ALL (string_to_array(TG_ARGV[2], ' ')) THEN
        PERFORM claims_refuse('states_move_along_the_table',
            format('What is %s does not become %s.', old_state, new_state));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER article_state_moves BEFORE INSERT OR UPDATE OF state ON claims_article FOR EACH ROW
    EXECUTE FUNCTION claims_state_moves('state', 'waiting',
        'waiting>reading reading>read reading>failed reading>not_read failed>waiting');
CREATE TRIGGER claim_state_moves BEFORE INSERT OR UPDATE OF status ON claims_claim FOR EACH ROW
    EXECUTE FUNCTION claims_state_moves('status', 'candidate open',
        'candidate>open candidate>dismissed candidate>merged dismissed>candidate open>dismissed open>merged');

-- Versions rise with every edit, and wordings when what a verdict judges changes; neither falls.

CREATE FUNCTION claims_version_rises() RETURNS trigger LANGUAGE plpgsql AS $$
-- Arguments: columns that are no edit. Generated columns are not worked out yet here, so they are named too.
BEGIN
    IF NEW.version < OLD.version THEN
        PERFORM claims_refuse('version_rises', 'A version never falls.');
    END IF;
    IF NEW.version = OLD.version
       AND (to_jsonb(NEW) - TG_ARGV::text[]) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV::text[]) THEN
        NEW.version := OLD.version + 1;
    END IF;
    RETURN NEW;
END $$;

DO $$
DECLARE entry text[];
BEGIN
    FOREACH entry SLICE 1 IN ARRAY ARRAY[
        ['claims_user', '''last_login'''], ['claims_source', ''], ['claims_speaker', ''], ['claims_topic', ''],
        ['claims_article', '''state'', ''attempts'', ''lease'', ''leased_until'', ''last_error'', ''read_at'''],
        ['claims_claim', '''search'''], ['claims_appearance', ''], ['claims_figure', ''], ['claims_evidence', '']]
    LOOP
        -- Triggers fire by name: z, so that it sees what the others made of the row.
        EXECUTE format('CREATE TRIGGER z_version_rises BEFORE UPDATE ON %I
            FOR EACH ROW EXECUTE FUNCTION claims_version_rises(%s)', entry[1], entry[2]);
    END LOOP;
END $$;

CREATE FUNCTION claims_wording_rises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.text, NEW.kind, NEW.voice, NEW.speaker_id, NEW.said_on, NEW.as_of, NEW.due)
       IS DISTINCT FROM (OLD.text, OLD.kind, OLD.voice, OLD.speaker_id, OLD.said_on, OLD.as_of, OLD.due) THEN
        NEW.wording := OLD.wording + 1;
    ELSIF NEW.wording NOT IN (OLD.wording, OLD.wording + 1) THEN
        PERFORM claims_refuse('wording_rises', 'A wording rises one by one.');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER wording_rises BEFORE UPDATE ON claims_claim
    FOR EACH ROW EXECUTE FUNCTION claims_wording_rises();

-- A candidate has no verdict, and its figures come after it: they raise nothing until it is kept.
CREATE FUNCTION claims_figures_raise_wording() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        UPDATE claims_claim SET wording = wording + 1 WHERE status <> 'candidate'
            AND id IN (SELECT claim_id FROM (SELECT * FROM new_rows EXCEPT SELECT * FROM old_rows) AS changed
                       UNION SELECT claim_id FROM (SELECT * FROM old_rows EXCEPT SELECT * FROM new_rows) AS changed);
    ELSIF TG_OP = 'INSERT' THEN
        UPDATE claims_claim SET wording = wording + 1
            WHERE status <> 'candidate' AND id IN (SELECT claim_id FROM new_rows);
    ELSE
        UPDATE claims_claim SET wording = wording + 1
            WHERE status <> 'candidate' AND id IN (SELECT claim_id FROM old_rows);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER figures_raise_wording_insert AFTER INSERT ON claims_figure
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION claims_figures_raise_wording();
CREATE TRIGGER figures_raise_wording_update AFTER UPDATE ON claims_figure
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
    FOR EACH STATEMENT EXECUTE FUNCTION claims_figures_raise_wording();
CREATE TRIGGER figures_raise_wording_delete AFTER DELETE ON claims_figure
    REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION claims_figures_raise_wording();

-- Any role may make temporary tables, and those come first when a name is looked up: a trigger that looked for
-- claims_snapshot would believe a table of the writer's own. So temporary ones come last for every trigger here.

DO $$
DECLARE function regprocedure;
BEGIN
    FOR function IN SELECT oid FROM pg_proc
        WHERE pronamespace = current_schema()::regnamespace AND prorettype = 'trigger'::regtype
    LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, %I, pg_temp', function, current_schema());
    END LOOP;
END $$;

-- The engine proposes and cannot sign in.
INSERT INTO claims_user (username, name, email, role, is_active, password, date_joined, version)
VALUES ('engine', 'Extraction engine', '', 'engine', false, '!', now(), 1);
