package dev.crossdock.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.crossdock.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup is taken under load, the hub goes on and is lost, and another is made of the backup. */
class BackupIT {

  private static final int BEFORE = 300;
  private static final int AFTER = 40;
  private static final int AHEAD = 5000;

  private final Path folder =
      Path.of("target", "system", "backup-" + System.nanoTime()).toAbsolutePath();
  private Erp erp;
  private TestHome home;
  private HubProcess hub;

  @BeforeEach
  void startHub() throws IOException {
    erp = new Erp();
    home = TestHome.create(folder, erp.url());
    hub = new HubProcess(home.root(), folder.resolve("data"));
    hub.start();
  }

  @AfterEach
  void stopHub() {
    hub.close();
    erp.close();
  }

  @Test
  void aHubMadeOfABackupGoesOnWithoutLossAndWithoutASecondEffect() {
    send("before", Orders850.interchange(1, "BEFORE", BEFORE));
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> erp.effects() > 20);
    var backup = folder.resolve("backup").toString();
    erp.hold();
    assertThat(Main.run("backup", backup, "--data", hub.data().toString())).isZero();
    erp.release();
    send("after", Orders850.interchange(2, "AFTER", AFTER));
    await().atMost(Duration.ofMinutes(2)).until(() -> erp.effects() == BEFORE + AFTER);
    var acknowledged =
        "select coalesce(max(control_number::int), 0) from document where message = '997'";
    await().atMost(Duration.ofMinutes(1)).until(() -> hub.count(acknowledged) == 2);
    hub.close();

    var restored = folder.resolve("restored");
    assertThat(Main.run("restore", backup, "--check")).isZero();
    assertThat(Main.run("restore", backup, "--data", restored.toString(), "--ahead", "" + AHEAD))
        .isZero();
    assertThat(Main.run("restore", backup, "--data", restored.toString()))
        .as("nothing is overwritten")
        .isEqualTo(1);
    hub = new HubProcess(home.root(), restored);
    hub.start();
    awaitDelivered(BEFORE);
    send("after", Orders850.interchange(2, "AFTER", AFTER));
    awaitDelivered(BEFORE + AFTER);

    assertThat(hub.count("select count(*) from delivery_attempt where owner = 'restore'"))
        .as("what was under way at the time of the backup")
        .isPositive();
    assertThat(erp.effects()).as("one effect each").isEqualTo(BEFORE + AFTER);
    assertThat(erp.repeated()).as("what the ERP had was told as a repeat").isPositive();
    assertThat(hub.count("select count(*) from delivery where state <> 'done'")).isZero();
    assertThat(hub.count(acknowledged)).isGreaterThan(AHEAD);
    assertThat(hub.count("select count(*) from exception_case")).isZero();
    assertThat(hub.count("select count(*) from audit_log where action = 'restore'")).isEqualTo(1);
  }

  private void send(String name, String content) {
    var answer =
        new HttpPartner(hub.http(), home.apiKey())
            .post(name, content.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).isEqualTo(202);
  }

  private void awaitDelivered(int documents) {
    await()
        .atMost(Duration.ofMinutes(3))
        .until(
            () ->
                hub.count(
                        "select count(*) from document where direction = 'in' and state ="
                            + " 'delivered'")
                    == documents);
  }
}
