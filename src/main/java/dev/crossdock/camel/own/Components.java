package dev.crossdock.camel.own;

import java.util.Set;

/** The Camel components that routes of one's own may name without a jar in {@code lib/}. */
final class Components {

  static final Set<String> ON_BOARD =
      Set.of(
          "amqp", "bean", "class", "direct", "file", "ftp", "ftps", "http", "https", "imap",
          "imaps", "jdbc", "jms", "kafka", "kamelet", "log", "pop3", "pop3s", "quartz", "seda",
          "sftp", "smtp", "smtps", "sql", "timer", "xslt");

  private Components() {}
}
