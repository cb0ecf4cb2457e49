package dev.crossdock.validation;

import dev.crossdock.canonical.Address;
import dev.crossdock.canonical.PaymentMeans;
import dev.crossdock.diagnostics.RuleCode;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/**
 * Rules about codes that are kept as they are sent: one outside its list is told. Countries are
 * those of ISO 3166-1 as the JDK has it, and what EN 16931 adds to them; payment means are those of
 * UN/EDIFACT code list 4461 as EN 16931 has it (rules BR-CL-14 and BR-CL-16).
 */
final class CodeRules {

  private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

  /** Kosovo, twice, and Northern Ireland. */
  private static final Set<String> ADDED = Set.of("XK", "1A", "XI");

  private CodeRules() {}

  static void countryIsKnown(Address address, At at, Findings findings) {
    var country = address.country();
    if (country != null && !COUNTRIES.contains(country) && !ADDED.contains(country)) {
      findings.add(
          RuleCode.COUNTRY_UNKNOWN,
          at,
          "country",
          country,
          '"' + country + "\" is not a two-letter code of ISO 3166-1, such as DE.");
    }
  }

  /** Those that hold a letter are codes of EANCOM or agreed between partners. */
  static void paymentMeansAreKnown(PaymentMeans means, At at, Findings findings) {
    var code = means.code();
    if (code != null && code.matches("[0-9]{1,9}") && !isPaymentMeans(Integer.parseInt(code))) {
      findings.add(
          RuleCode.PAYMENT_MEANS_UNKNOWN,
          at,
          "code",
          code,
          '"' + code + "\" is not in UN/EDIFACT code list 4461.");
    }
  }

  private static boolean isPaymentMeans(int code) {
    return (code >= 1 && code <= 70) || (code >= 74 && code <= 78) || (code >= 91 && code <= 98);
  }
}
