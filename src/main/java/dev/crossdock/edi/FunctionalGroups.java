package dev.crossdock.edi;

import java.util.Map;

/** Tells which functional group (GS01) transaction sets are sent in. */
final class FunctionalGroups {

  private static final Map<String, String> GROUPS =
      Map.ofEntries(
          Map.entry("204", "SM"),
          Map.entry("210", "IM"),
          Map.entry("214", "QM"),
          Map.entry("810", "IN"),
          Map.entry("820", "RA"),
          Map.entry("824", "AG"),
          Map.entry("830", "PS"),
          Map.entry("846", "IB"),
          Map.entry("850", "PO"),
          Map.entry("852", "PD"),
          Map.entry("855", "PR"),
          Map.entry("856", "SH"),
          Map.entry("860", "PC"),
          Map.entry("861", "RC"),
          Map.entry("862", "SS"),
          Map.entry("865", "CA"),
          Map.entry("940", "OW"),
          Map.entry("943", "AR"),
          Map.entry("944", "RE"),
          Map.entry("945", "SW"),
          Map.entry("947", "AW"),
          Map.entry("990", "GF"),
          Map.entry("997", "FA"),
          Map.entry("999", "FA"));

  private FunctionalGroups() {}

  /**
   * The group a document belongs in: of a transaction set GS01, of a message its own type; what was
   * received where no standard is known to say.
   */
  static String of(boolean x12, String message, String received) {
    return x12 ? GROUPS.getOrDefault(message, received) : message;
  }
}
