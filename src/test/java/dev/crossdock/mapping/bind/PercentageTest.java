package dev.crossdock.mapping.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentageTest {

  @ParameterizedTest(name = "{0} of {2} with {1}: {3}")
  @CsvSource({
    "0.10, 10.00, 100.00, 10",
    "0.1, 10.00, 100.00, 10",
    "10, 10.00, 100.00, 10",
    "0.0725, 0.91, 12.50, 7.25", // the amount is rounded
    "0.5, 0.50, 100.00, 0.5", // half a per cent it is
    "1, 100.00, 100.00, 100",
    "15, 10.00, 100.00, 15", // a contradiction stays
    "0, 0.00, 100.00, 0",
    "0.10, 10.00, '', 0.10",
    "0.10, 0.00, 0.00, 0.10",
    "-0.10, -10.00, 100.00, -10"
  })
  void isWhatAmountAndBaseSay(String written, String amount, String base, BigDecimal percent)
      throws Exception {
    var element =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .newDocument()
            .createElement("AllowanceCharge");
    element.setAttribute("Amount", amount);
    element.setAttribute("BaseAmount", base);
    var share = new Statement.Share("Amount", "BaseAmount");
    assertThat(Percentage.of(new BigDecimal(written), share, element, "."))
        .isEqualByComparingTo(percent);
  }
}
