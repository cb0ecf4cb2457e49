package dev.crossdock.login;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do; each includes the ones before it. */
public enum Role {
  /** Sees everything. */
  VIEWER,
  /** Works cases, starts and stops routes, replays. */
  OPERATOR,
  /** Decides what needs a second pair of eyes. */
  APPROVER,
  /** Manages users and configuration. */
  ADMIN;

  /** The name in the users file and in {@code @RolesAllowed}, such as {@code operator}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this id. Throws {@link IllegalArgumentException} when there is none. */
  public static Role of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The ids of these roles and of all they include. */
  public static Set<String> withIncluded(Set<Role> roles) {
    return roles.stream()
        .flatMap(role -> EnumSet.range(VIEWER, role).stream())
        .map(Role::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
