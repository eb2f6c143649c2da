#!/bin/sh
# archive_command: keeps one finished segment of the write-ahead log, for point-in-time recovery.
#   archive_mode = on
#   archive_timeout = 5min
#   archive_command = '/opt/goldthread/deploy/postgresql/archive-wal.sh %p %f /var/lib/goldthread-archive'
# A segment kept already must be the same one: then this is a repetition; else it fails, and PostgreSQL tries again.
set -eu
segment=$1 name=$2 archive=$3
kept=$archive/wal/$name
mkdir -p "$archive/wal"
if [ -e "$kept" ]; then cmp -s "$segment" "$kept"; exit; fi
cp "$segment" "$kept.draft"
sync "$kept.draft"
mv "$kept.draft" "$kept"
