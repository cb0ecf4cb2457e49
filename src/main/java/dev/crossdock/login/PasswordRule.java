package dev.crossdock.login;

import java.util.Locale;
import java.util.Set;

/**
 * What a new password must be: long, not made around the user's name or the product's, not one of
 * those that everybody tries first, not one character or row of characters over and over.
 */
final class PasswordRule {
  static final int MIN = 12;
  static final int MAX = 256;
  private static final int FEWEST_DIFFERENT = 5;

  /** What is left of a common password when digits and signs at its ends are taken off. */
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "passwort",
          "passw0rd",
          "p@ssw0rd",
          "p@ssword",
          "motdepasse",
          "contrasena",
          "qwerty",
          "qwertyuiop",
          "qwertz",
          "qwertzuiop",
          "azerty",
          "azertyuiop",
          "asdfgh",
          "asdfghjkl",
          "letmein",
          "welcome",
          "willkommen",
          "admin",
          "administrator",
          "root",
          "changeme",
          "changeit",
          "change me",
          "secret",
          "geheim",
          "iloveyou",
          "monkey",
          "dragon",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "superman",
          "batman",
          "trustno",
          "abc",
          "abcdef",
          "master",
          "login",
          "default",
          "guest",
          "test",
          "testtest",
          "temp",
          "temporary",
          "crossdock",
          "operator",
          "viewer",
          "approver",
          "summer",
          "winter",
          "spring",
          "autumn",
          "passwordpassword",
          "adminadmin",
          "correcthorsebatterystaple",
          "qazwsxedc",
          "zaqxswcde");

  private PasswordRule() {}

  /** Throws {@link IllegalArgumentException} with what is wrong with this password of this user. */
  static void check(String user, char[] password) {
    if (password.length < MIN || password.length > MAX) {
      throw new IllegalArgumentException("a password has " + MIN + " to " + MAX + " characters");
    }
    var text = new String(password).toLowerCase(Locale.ROOT);
    if (user.length() >= 3 && core(text).replace(user.toLowerCase(Locale.ROOT), "").length() < 6) {
      throw new IllegalArgumentException("a password is not made of the user's name");
    }
    if (text.chars().distinct().count() < FEWEST_DIFFERENT || isRow(text) || isRepeated(text)) {
      throw new IllegalArgumentException(
          "a password is more than a few characters in a row or over and over");
    }
    if (isCommon(text)) {
      throw new IllegalArgumentException("this password is one of those that are tried first");
    }
  }

  private static boolean isCommon(String text) {
    var core = core(text);
    return COMMON.contains(core) || COMMON.contains(plain(core)) || core.length() < 3;
  }

  /** Without the digits and signs before and after the letters. */
  private static String core(String text) {
    return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
  }

  private static String plain(String text) {
    return text.replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('@', 'a')
        .replace('4', 'a')
        .replace('$', 's')
        .replace('5', 's')
        .replaceAll("[^\\p{L}]", "");
  }

  /** Such as 123456789012 or abcdefghijkl: each character the next, or the one before. */
  private static boolean isRow(String text) {
    int steps = 0;
    for (int i = 1; i < text.length(); i++) {
      int step = text.charAt(i) - text.charAt(i - 1);
      steps += Math.abs(step) <= 1 || Math.abs(step) == 9 ? 1 : 0;
    }
    return steps >= text.length() - 2;
  }

  /** Such as abcdabcdabcd. */
  private static boolean isRepeated(String text) {
    for (int length = 1; length <= text.length() / 2 && length < 7; length++) {
      var part = text.substring(0, length);
      if (part.repeat(text.length() / length + 1).startsWith(text)) {
        return true;
      }
    }
    return false;
  }
}
