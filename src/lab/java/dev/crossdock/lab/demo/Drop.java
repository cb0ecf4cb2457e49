package dev.crossdock.lab.demo;

import org.jspecify.annotations.Nullable;

/**
 * One file that a partner sends.
 *
 * @param id what later ones call it by
 * @param name the file's name; {@code *} stands for what makes it new in each run
 * @param template in resources, {@code demo/}
 * @param copyOf the id of the one whose bytes it sends again, instead of a template
 * @param says what is to be seen, in a few words
 */
record Drop(
    String id,
    String partner,
    Protocol protocol,
    String name,
    String template,
    @Nullable String copyOf,
    String says,
    Expected expected) {

  /** The way in. */
  enum Protocol {
    SFTP,
    HTTP
  }

  static Drop sftp(String partner, String id, String name, String says, Expected expected) {
    return new Drop(
        id, partner, Protocol.SFTP, name, template(partner, id, name), null, says, expected);
  }

  static Drop http(String partner, String id, String name, String says, Expected expected) {
    return new Drop(
        id, partner, Protocol.HTTP, name, template(partner, id, name), null, says, expected);
  }

  Drop copyOf(String other) {
    return new Drop(id, partner, protocol, name, template, other, says, expected);
  }

  private static String template(String partner, String id, String name) {
    return partner + "-" + id + name.substring(name.lastIndexOf('.'));
  }
}
