package dev.crossdock.versions.jdbc;

import dev.crossdock.mapping.MapVersion;
import dev.crossdock.versions.MapVersions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * {@link MapVersions} in PostgreSQL; a file that several versions share is kept once. Thread-safe.
 */
public final class JdbcMapVersions implements MapVersions {

  private final Jdbi jdbi;

  /** Found in the database when they were to be written: another transaction has committed them. */
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  public JdbcMapVersions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void keep(Collection<MapVersion> versions) {
    var fresh =
        versions.stream()
            .filter(version -> !known.contains(version.hash()))
            .sorted(Comparator.comparing(MapVersion::hash)) // two hubs lock in one order
            .toList();
    if (!fresh.isEmpty()) {
      jdbi.useHandle(handle -> fresh.forEach(version -> keep(handle, version)));
    }
  }

  private void keep(Handle handle, MapVersion version) {
    int written =
        handle
            .createUpdate(
                """
                insert into map_version
                  (hash, map, map_hash, grammar, grammar_hash, overlays, charset)
                values (:hash, :map, :mapHash, :grammar, :grammarHash, :overlays, :charset)
                on conflict do nothing
                """)
            .bind("hash", version.hash())
            .bind("map", version.map())
            .bind("mapHash", version.mapHash())
            .bind("grammar", version.grammar())
            .bind("grammarHash", version.grammarHash())
            .bindArray("overlays", String.class, version.overlays())
            .bind("charset", version.charset())
            .execute();
    if (written > 0) {
      files(handle, version);
    } else if (isCommitted(handle, version)) {
      known.add(version.hash());
    }
  }

  /** Not what this very transaction wrote: it may yet be undone. */
  private static boolean isCommitted(Handle handle, MapVersion version) {
    return handle
        .createQuery("select xmin <> pg_current_xact_id()::xid from map_version where hash = :hash")
        .bind("hash", version.hash())
        .mapTo(Boolean.class)
        .one();
  }

  private static void files(Handle handle, MapVersion version) {
    var paths = new ArrayList<String>();
    var hashes = new ArrayList<String>();
    var contents = new TreeMap<String, byte[]>();
    version
        .files()
        .forEach(
            (path, bytes) -> {
              var hash = sha256(bytes);
              paths.add(path);
              hashes.add(hash);
              contents.put(hash, bytes);
            });
    var content =
        handle.prepareBatch(
            "insert into map_file (sha256, content) values (:hash, :bytes) on conflict do nothing");
    contents.forEach((hash, bytes) -> content.bind("hash", hash).bind("bytes", bytes).add());
    content.execute();
    handle
        .createUpdate(
            """
            insert into map_version_file (hash, path, sha256)
            select :hash, path, sha256 from unnest(:paths, :hashes) as f(path, sha256)
            """)
        .bind("hash", version.hash())
        .bindArray("paths", String.class, paths)
        .bindArray("hashes", String.class, hashes)
        .execute();
  }

  @Override
  public Optional<MapVersion> find(String hash) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from map_version where hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> version(row, read(handle, hash)))
                .findOne());
  }

  private static SortedMap<String, byte[]> read(Handle handle, String hash) {
    var files = new TreeMap<String, byte[]>();
    handle
        .createQuery(
            """
            select f.path, c.content from map_version_file f join map_file c using (sha256)
            where f.hash = :hash
            """)
        .bind("hash", hash)
        .map((row, context) -> files.put(row.getString(1), row.getBytes(2)))
        .forEach(replaced -> {});
    return files;
  }

  private static MapVersion version(ResultSet row, SortedMap<String, byte[]> files)
      throws SQLException {
    return new MapVersion(
        row.getString("hash"),
        row.getString("map"),
        row.getString("map_hash"),
        row.getString("grammar"),
        row.getString("grammar_hash"),
        List.of((String[]) row.getArray("overlays").getArray()),
        row.getString("charset"),
        files);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
