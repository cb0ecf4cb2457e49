package dev.crossdock.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.config.RetentionPolicy;
import dev.crossdock.config.RetentionPolicy.Kind;
import dev.crossdock.config.RetentionPolicy.Subject;
import dev.crossdock.diagnostics.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionReaderTest {

  @TempDir Path home = Path.of("");

  private List<Finding> findings(String retention) throws IOException {
    var fixture = new YamlPartnersFixture(home);
    fixture.file("partners/company.yaml", YamlPartnersFixture.COMPANY + retention);
    fixture.partner("acme", "ACME", "");
    var partners = fixture.partners();
    var findings = partners.reload();
    policy = partners.company().retention();
    return findings.stream().filter(f -> f.file().equals("partners/company.yaml")).toList();
  }

  private RetentionPolicy policy = RetentionPolicy.FOREVER;

  @Test
  void withoutAWordEverythingIsKept() throws IOException {
    assertThat(findings("")).isEmpty();
    assertThat(policy).isEqualTo(RetentionPolicy.FOREVER);
  }

  @Test
  void readsTimesAndWhatTheyAreNotFor() throws IOException {
    assertThat(
            findings(
                """
                retention:
                  payload: 90d
                  canonical: 400d
                  trace: 3650d
                  archive: false
                  except:
                    - { partners: [acme], documents: [invoice], payload: forever, trace: forever }
                    - { partners: [acme], payload: 12h }
                """))
        .isEmpty();

    assertThat(policy.archive()).isFalse();
    assertThat(time(Kind.PAYLOAD, "best", "order")).isEqualTo(Duration.ofDays(90));
    assertThat(time(Kind.PAYLOAD, "acme", "order")).isEqualTo(Duration.ofHours(12));
    assertThat(time(Kind.CANONICAL, "acme", "order")).isEqualTo(Duration.ofDays(400));
    assertThat(time(Kind.PAYLOAD, "acme", "invoice")).isNull();
    assertThat(time(Kind.TRACE, "acme", "invoice")).isNull();
    assertThat(time(Kind.CANONICAL, "acme", "invoice")).isEqualTo(Duration.ofDays(400));
  }

  private @org.jspecify.annotations.Nullable Duration time(
      Kind kind, String partner, String document) {
    return policy.longest(kind, Set.of(new Subject(partner, document))).orElse(null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{payload: 90d, trace: 30d} | the trace goes before",
        "{canonical: forever, trace: 30d} | the trace goes before",
        "{payload: 9d, except: [{documents: [invoice], trace: 8d}]} | the trace goes before",
        "{payload: 9d, except: [{documents: [invoices], payload: 8d}]} | no documents of type"
            + " 'invoices'",
        "{payload: 9d, except: [{partners: [nobody], payload: 8d}]} | no partner 'nobody'",
        "{payload: 0d} | does not fit",
        "{payload: 9} | put it in quotes",
        "{payload: 9d, except: [{payload: 8d}]} | is missing",
        "{payloads: 9d} | payloads"
      })
  void tellsWhatIsWrong(String retention, String what) throws IOException {
    assertThat(findings("retention: " + retention + "\n"))
        .anySatisfy(f -> assertThat(f.toString()).contains(what));
  }
}
