#!/bin/sh
# Brings a cluster to a moment, in a new folder, beside the one that runs:
#   recover-to.sh /var/lib/goldthread-archive /var/lib/postgresql/recovered "2026-03-03 10:14:59+00"
# Then start PostgreSQL on the folder (another port), look at what came back, and go on from there or copy from it.
# The newest base backup before the moment is taken; the moment is the last that is brought back.
set -eu
archive=$1 folder=$2 moment=$3
at=$(date -u -d "$moment" +%Y%m%dT%H%M%SZ)
base=
for each in "$archive"/base-*Z; do
  taken=${each##*/base-}
  if [ "$(printf '%s\n%s\n' "$taken" "$at" | sort | head -1)" = "$taken" ]; then base=$each; fi
done
[ -n "$base" ] || { echo "No base backup before $moment in $archive" >&2; exit 1; }
[ ! -e "$folder" ] || { echo "$folder is there already" >&2; exit 1; }
cp -a "$base" "$folder"
chmod 700 "$folder"
rm -f "$folder/postmaster.pid"
mkdir -p "$folder/pg_wal"
cat >> "$folder/postgresql.auto.conf" <<SETTINGS
archive_mode = off
restore_command = 'cp $archive/wal/%f %p'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
SETTINGS
touch "$folder/recovery.signal"
echo "Start PostgreSQL on $folder: it recovers from $base to $moment"
