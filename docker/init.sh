#!/bin/sh
# Runs once, when the database's volume is empty: the two roles with their rights and passwords, and the extensions.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -f /factcheck/database.sql
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" <<'SQL'
ALTER ROLE claims_owner PASSWORD :'owner';
ALTER ROLE claims_app PASSWORD :'app';
SQL
