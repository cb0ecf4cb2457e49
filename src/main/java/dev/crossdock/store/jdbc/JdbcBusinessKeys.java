package dev.crossdock.store.jdbc;

import dev.crossdock.store.BusinessKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Business keys under a unique index. The common case, a batch of new keys, is one statement; only
 * keys that are taken are looked at one by one.
 */
public final class JdbcBusinessKeys implements BusinessKeys {

  /** Only of documents that we sent, as the index business_key_sent has them. */
  private static final String RELEASE =
      "delete from business_key where document_id = any(:documents) and type like 'out-%'";

  private final Jdbi jdbi;

  public JdbcBusinessKeys(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Answer> take(List<Wish> wishes) {
    if (wishes.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(handle -> take(handle, wishes));
  }

  @Override
  public void release(List<Long> documents) {
    if (!documents.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle.createUpdate(RELEASE).bindArray("documents", Long.class, documents).execute());
    }
  }

  private static List<Answer> take(Handle handle, List<Wish> wishes) {
    var taken = new HashSet<>(takeNew(handle, firstOfEachKey(wishes)));
    var answers = new Answer[wishes.size()];
    var inOrder =
        IntStream.range(0, wishes.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> wishes.get(i).key()))
            .toList();
    for (int i : inOrder) {
      var wish = wishes.get(i);
      answers[i] =
          taken.contains(wish.document()) ? new Answer.Taken(0) : takeAnother(handle, wish);
    }
    return List.of(answers);
  }

  private static List<Wish> firstOfEachKey(List<Wish> wishes) {
    var first = new HashMap<String, Wish>();
    wishes.stream()
        .filter(w -> !w.asRevision())
        .forEach(w -> first.putIfAbsent(w.key().toString(), w));
    var sorted = new ArrayList<>(first.values());
    sorted.sort(Comparator.comparing(Wish::key));
    return sorted;
  }

  private static List<Long> takeNew(Handle handle, List<Wish> wishes) {
    var rows = new ColumnArrays<>(handle, wishes);
    return handle
        .createQuery(
            """
            insert into business_key (partner, usage, type, document_number, revision, document_id,
              content_hash)
            select partner, usage, type, number, 0, document, hash
            from unnest(:partner, :usage, :type, :number, :document, :hash)
              as w(partner, usage, type, number, document, hash)
            on conflict do nothing returning document_id
            """)
        .bind("partner", rows.text(w -> w.key().partner()))
        .bind("usage", rows.text(w -> w.key().usage().id()))
        .bind("type", rows.text(w -> w.key().type()))
        .bind("number", rows.text(w -> w.key().number()))
        .bind("document", rows.bigint(Wish::document))
        .bind("hash", rows.bytes(Wish::contentHash))
        .mapTo(Long.class)
        .list();
  }

  private static Answer takeAnother(Handle handle, Wish wish) {
    var holders = lockHolders(handle, wish);
    for (var holder : holders) {
      if (!wish.forced() && Arrays.equals(holder.contentHash(), wish.contentHash())) {
        return new Answer.SameContent(holder.document());
      }
    }
    if (holders.isEmpty()) {
      return new Answer.NoOriginal();
    }
    var last = holders.get(holders.size() - 1);
    if (!wish.asRevision() && !wish.forced()) {
      return new Answer.OtherContent(last.document());
    }
    insertRevision(handle, wish, last.revision() + 1);
    return new Answer.Taken(last.revision() + 1);
  }

  private static List<Holder> lockHolders(Handle handle, Wish wish) {
    return handle
        .createQuery(
            """
            select document_id, revision, content_hash from business_key
            where partner = :partner and usage = :usage and type = :type
              and document_number = :number
            order by revision for update
            """)
        .bind("partner", wish.key().partner())
        .bind("usage", wish.key().usage().id())
        .bind("type", wish.key().type())
        .bind("number", wish.key().number())
        .map((row, context) -> new Holder(row.getLong(1), row.getInt(2), row.getBytes(3)))
        .list();
  }

  private static void insertRevision(Handle handle, Wish wish, int revision) {
    handle.execute(
        "insert into business_key values (?, ?, ?, ?, ?, ?, ?)",
        wish.key().partner(),
        wish.key().usage().id(),
        wish.key().type(),
        wish.key().number(),
        revision,
        wish.document(),
        wish.contentHash());
  }

  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  private record Holder(long document, int revision, byte[] contentHash) {}
}
