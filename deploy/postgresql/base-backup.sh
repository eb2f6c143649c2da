#!/bin/sh
# A base backup, from which the segments kept since lead to any moment. Nightly, as a role with `replication`:
#   base-backup.sh "host=db user=goldthread_replication" /var/lib/goldthread-archive
set -eu
server=$1 archive=$2
name=base-$(date -u +%Y%m%dT%H%M%SZ)
mkdir -p "$archive"
${PG_BIN:+"$PG_BIN"/}pg_basebackup --dbname="$server" --pgdata="$archive/$name.draft" --wal-method=none --checkpoint=fast
mv "$archive/$name.draft" "$archive/$name"
echo "$archive/$name"
