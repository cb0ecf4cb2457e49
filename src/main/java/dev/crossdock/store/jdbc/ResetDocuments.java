package dev.crossdock.store.jdbc;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Documents go back to where they were read; joins the caller's transaction. */
public final class ResetDocuments {

  private static final String TO_READ =
      """
      with forgotten as (
        delete from violation where document_id = any(:ids) and stage = 'accept')
      update document set state = 'read', revision = null, duplicate_of = null,
        updated_at = clock_timestamp()
      where id = any(:ids) and state in ('rejected', 'held', 'dead-lettered')
      """;

  private static final String BODY =
      """
      insert into document_body (document_id, canonical) values (:id, :json::json)
      on conflict (document_id) do update set canonical = excluded.canonical
      """;

  private static final String HASH =
      """
      update document set content_hash = sha256(convert_to(:json, 'UTF8'))
      where id = :id
      """;

  private ResetDocuments() {}

  /** They are to be accepted again, without what accepting them found before. */
  public static void toRead(Handle handle, Collection<Long> documents) {
    handle.createUpdate(TO_READ).bindArray("ids", Long.class, documents).execute();
  }

  /** Gives a document another canonical form, of which no violation is known. */
  public static void replaceCanonical(Handle handle, long document, String canonical) {
    handle.createUpdate(BODY).bind("json", canonical).bind("id", document).execute();
    handle.createUpdate(HASH).bind("json", canonical).bind("id", document).execute();
    handle.execute("delete from violation where document_id = ?", document);
  }
}
