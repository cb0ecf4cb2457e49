package dev.crossdock.replay.jdbc;

import dev.crossdock.replay.Resetting;
import dev.crossdock.retention.jdbc.Purges;
import dev.crossdock.store.jdbc.ResetDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Documents go back to where they were read, a statement for any number. */
public final class JdbcResetting implements Resetting {

  private static final String KEEP =
      """
      insert into document_revision (document_id, replay_id, document, canonical, violations)
      select d.id, :replay, to_json(d), b.canonical, coalesce((
          select json_agg(v order by v.id) from violation v where v.document_id = d.id), '[]')
      from document d left join document_body b on b.document_id = d.id
      where d.id = any(:ids)
      on conflict do nothing
      """;

  private final Jdbi jdbi;

  public JdbcResetting(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void keep(long replay, Collection<Long> documents) {
    jdbi.useHandle(
        h ->
            h.createUpdate(KEEP)
                .bind("replay", replay)
                .bindArray("ids", Long.class, documents)
                .execute());
  }

  @Override
  public void toRead(Collection<Long> documents) {
    jdbi.useHandle(h -> ResetDocuments.toRead(h, documents));
  }

  @Override
  public void say(long document, String canonical) {
    jdbi.useHandle(h -> ResetDocuments.replaceCanonical(h, document, canonical));
  }

  @Override
  public void saysAgain(Collection<Long> documents) {
    jdbi.useHandle(h -> Purges.forgetCanonical(h, documents));
  }

  @Override
  public void forget(long replay, Collection<Long> documents) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    """
                    delete from document_revision
                    where replay_id = :replay and document_id = any(:ids)
                    """)
                .bind("replay", replay)
                .bindArray("ids", Long.class, documents)
                .execute());
  }

  @Override
  public Map<Long, String> said(Collection<Long> documents) {
    var said = new HashMap<Long, String>();
    jdbi.useHandle(
        h ->
            h.createQuery(
                    """
                    select document_id, canonical from document_body
                    where document_id = any(:ids) and canonical is not null
                    """)
                .bindArray("ids", Long.class, documents)
                .map((row, context) -> said.put(row.getLong(1), row.getString(2)))
                .forEach(replaced -> {}));
    return said;
  }

  @Override
  public Map<Long, List<Wrong>> wrong(Collection<Long> documents) {
    var found = new HashMap<Long, List<Wrong>>();
    jdbi.useHandle(
        h ->
            h.createQuery(
                    """
                    select document_id, stage, code, severity, path, message from violation
                    where document_id = any(:ids) order by id
                    """)
                .bindArray("ids", Long.class, documents)
                .map(
                    (row, context) ->
                        found
                            .computeIfAbsent(row.getLong("document_id"), id -> new ArrayList<>())
                            .add(
                                new Wrong(
                                    row.getString("stage"),
                                    row.getString("code"),
                                    row.getString("severity"),
                                    row.getString("path"),
                                    row.getString("message"))))
                .list());
    return found;
  }
}
