package dev.crossdock.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.app.StagesOnPostgres;
import dev.crossdock.app.X12Files;
import dev.crossdock.stage.RouteFault;
import dev.crossdock.testing.EmbeddedPostgresExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link Content} of many documents keeps, whatever its format. */
class ContentTest {

  @RegisterExtension
  static final EmbeddedPostgresExtension POSTGRES = new EmbeddedPostgresExtension();

  private static final String[] NUMBERS =
      IntStream.range(0, 450).mapToObj(i -> "N" + (1000 + i)).toArray(String[]::new);

  private StagesOnPostgres hub;

  /** One of each. */
  private enum Format {
    X12,
    CSV,
    HANDED_OVER;

    private String sender() {
      return switch (this) {
        case X12 -> "acme";
        case CSV -> "counter";
        case HANDED_OVER -> "erp";
      };
    }

    private String file(String... numbers) {
      return switch (this) {
        case X12 -> X12Files.orders("ACME", 1, numbers);
        case CSV ->
            Arrays.stream(numbers)
                .map(number -> number + ",2026-11-21,GBP,1,4012345000009,1,EA\n")
                .collect(
                    Collectors.joining(
                        "",
                        "order_number,order_date,currency,line_number,gtin,quantity,unit\n",
                        ""));
        case HANDED_OVER -> StagesOnPostgres.handedOver("mill", numbers);
      };
    }
  }

  @BeforeEach
  void setUp() throws Exception {
    hub = new StagesOnPostgres(POSTGRES.jdbi());
    hub.empty();
  }

  private void receive(Format format) throws Exception {
    hub.receive(format.sender(), "file", format.file(NUMBERS));
  }

  private List<String> numbers() {
    return hub.strings(
        "select document_number from document where direction = 'in' order by document_no");
  }

  /** Two hundred documents a run; another hub goes on where the first one stopped. */
  @ParameterizedTest
  @EnumSource(Format.class)
  void eachDocumentIsReadOnceInItsOrderWhoeverGoesOn(Format format) throws Exception {
    receive(format);
    var sizes = new ArrayList<Integer>();
    while (new StagesOnPostgres(POSTGRES.jdbi())
            .runRead(batch -> sizes.add(batch.documents().size()))
        > 0) {
      assertThat(sizes).hasSizeLessThan(10);
    }
    assertThat(sizes).containsExactly(200, 200, 50);
    assertThat(numbers()).containsExactly(NUMBERS);
    assertThat(hub.transmissions()).containsExactly("read");
    assertThat(hub.errors()).isEmpty();
    assertThat(
            hub.strings(
                "select a.id::text from document a join document b using (transmission_id)"
                    + " where b.document_no = a.document_no + 1 and a.direction = 'in'"
                    + " and b.direction = 'in' and b.byte_from < a.byte_to"))
        .as("those that lie in another")
        .isEmpty();
  }

  /** As after a kill: what the run wrote is gone, and where it began is where the next one does. */
  @ParameterizedTest
  @EnumSource(Format.class)
  void aRunThatIsUndoneIsRepeatedFromWhereItBegan(Format format) throws Exception {
    receive(format);
    hub.runRead();
    assertThatThrownBy(
            () ->
                hub.runRead(
                    20,
                    batch -> {
                      assertThat(numbers()).hasSize(400);
                      throw new RouteFault("the route is wrong");
                    }))
        .isInstanceOf(RouteFault.class);
    assertThat(numbers()).hasSize(200);
    assertThat(hub.transmissions()).containsExactly("framed");
    while (hub.runRead() > 0) {
      assertThat(numbers()).hasSizeLessThan(451);
    }
    assertThat(numbers()).containsExactly(NUMBERS);
  }
}
