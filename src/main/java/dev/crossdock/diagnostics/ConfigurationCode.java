package dev.crossdock.diagnostics;

import static dev.crossdock.diagnostics.Severity.ERROR;
import static dev.crossdock.diagnostics.Severity.WARNING;

/** What is wrong with a file of the configuration. */
public enum ConfigurationCode implements Code {
  PARTNER_FILE_BROKEN(
      ERROR,
      "Unreadable partner file",
      "Correct the file at the line given; the last good version stays in force."),
  PARTNER_FIELD_INVALID(
      ERROR,
      "Missing, unknown or invalid field of a partner file",
      "Correct the field at the line given; docs/partner-onboarding.md describes the file."),
  PARTNER_REFERENCE_UNKNOWN(
      ERROR, "Unknown name in a partner file", "Correct the name, or add what it names."),
  CONDITION_INVALID(
      ERROR,
      "Invalid condition in a partner file",
      "Correct the condition at the line given; its names are those of docs/canonical-model.md. The"
          + " last good version of the file stays in force."),
  CROSS_REFERENCE_INVALID(
      ERROR,
      "Invalid file of code translations",
      "Correct the line; the last good version of the partner's files stays in force."),
  PARTNER_DOUBLE(
      ERROR,
      "Two owners for what can have only one",
      "Take it out of one of the two places; the first stays in force."),
  PARTNER_CHECK_DIGIT_WRONG(
      ERROR,
      "Wrong check digit of a GLN in a partner file",
      "Ask the partner for the right GLN; probably a digit was mistyped."),
  PARTNER_KEY_INVALID(
      ERROR,
      "Invalid public key or API key hash",
      "Paste one line of an OpenSSH .pub file, or the hash that crossdock printed."),
  PARTNER_KEY_MISSING(
      WARNING,
      "Missing key of a channel, which stays closed",
      "Put the key where the reference points, or disable the channel."),
  PARTNER_SECRET_INLINE(
      ERROR,
      "Secret written into a partner file",
      "Change the secret, and write env:NAME, file:path or a {{property}} here."),
  PARTNER_NOT_READY(
      WARNING, "Incomplete agreement", "Complete the partner's file before going live."),
  SUBSCRIPTION_WITHOUT_MATCH(
      WARNING,
      "Subscription that never matches",
      "Correct its partners, documents or usages in company.yaml, or take it out."),
  ROUTE_UNSOUND(
      ERROR,
      "Invalid route file",
      "Correct the file at the line given, then restart the hub; until then the hub runs without"
          + " this file."),
  CONFIGURATION_FILE_IGNORED(
      WARNING,
      "Configuration file with a name that is not read",
      "Rename it: the hub reads .yaml, and .camel.yaml below routes/."),
  ROUTING_UNSOUND(
      ERROR,
      "Case routing table with gaps",
      "Correct rules/case-routing.dmn; until then such cases go to operations."),
  SCHEMA_UNSOUND(
      ERROR,
      "Invalid canonical schema or example",
      "Correct the schema or the example; the message says where."),
  SCHEMA_NOT_ADDITIVE(
      ERROR,
      "Canonical schema that is not additive",
      "Within v1 only add: optional fields, values, documents. What was released stays as it was.");

  private final Severity severity;
  private final String title;
  private final String next;

  ConfigurationCode(Severity severity, String title, String next) {
    this.severity = severity;
    this.title = title;
    this.next = next;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String next() {
    return next;
  }
}
