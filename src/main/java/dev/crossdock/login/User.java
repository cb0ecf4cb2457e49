package dev.crossdock.login;

import java.util.Set;

/**
 * A person who may log in.
 *
 * @param password its hash
 */
public record User(String name, Set<Role> roles, PasswordHash password) {

  public User {
    roles = Set.copyOf(roles);
  }
}
