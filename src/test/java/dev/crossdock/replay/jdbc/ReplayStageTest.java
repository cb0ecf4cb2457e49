package dev.crossdock.replay.jdbc;

import dev.crossdock.audit.Actor;
import dev.crossdock.config.Partners;
import dev.crossdock.delivery.DeliveryResults;
import dev.crossdock.replay.ReplayBatch;
import dev.crossdock.replay.Selection;
import dev.crossdock.replay.SomeTargets;
import dev.crossdock.stage.StageContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Turns of a replay, on PostgreSQL and without Camel. */
class ReplayStageTest extends StageContract<ReplayBatch> {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  static Path home;

  private Partners partners;
  private Scene scene;

  @BeforeEach
  void setUp() {
    POSTGRES.truncate("document", "delivery", "delivery_attempt", "outbox", "replay");
    partners = SomeTargets.in(home);
    scene = new Scene(POSTGRES.jdbi(), partners);
  }

  @Override
  protected Hub<ReplayBatch> hub(Jdbi jdbi) {
    var one = new Scene(jdbi, partners);
    return one.hub(one.deliveries);
  }

  /** Their deliveries were given up; one replay sends them again. */
  @Override
  protected void waiting(String... numbers) {
    var ids =
        Arrays.stream(numbers)
            .map(number -> scene.order(number, "dropping", DeliveryResults::deadLettered))
            .toList();
    scene.replays.add(Scene.order(new Selection(ids, null)), Actor.person("olga"));
  }

  @Override
  protected List<String> numbers(ReplayBatch batch) {
    return batch.items().stream()
        .map(id -> scene.text("select document_number from document where id = ?", id))
        .toList();
  }

  @Override
  protected List<String> done() {
    return strings(
        """
        select d.document_number from outbox o join delivery l on l.id = o.delivery_id
        join document d on d.id = l.document_id where o.queue = 'deliver.dropping' order by o.id
        """);
  }

  @Override
  protected List<String> givenUp() {
    return strings(
        """
        select d.document_number from replay_item i join document d on d.id = i.document_id
        where i.code = 'hub-failed'
        """);
  }

  private List<String> strings(String sql) {
    return scene.jdbi.withHandle(h -> h.select(sql).mapTo(String.class).list());
  }
}
