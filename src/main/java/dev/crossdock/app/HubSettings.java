package dev.crossdock.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What can be configured of the hub, under {@code crossdock.*}; see docs/configuration.md. */
@ConfigMapping(prefix = "crossdock")
public interface HubSettings {

  /** Folder that holds routes, partners, mappings, rules and canonical-schemas. */
  @WithDefault(".")
  Path home();

  /** Folder for everything that the hub writes. */
  @WithDefault("data")
  Path data();

  Database database();

  Broker broker();

  /** PostgreSQL: embedded unless a url is given. */
  interface Database {
    Optional<String> url();

    @WithDefault("crossdock")
    String username();

    Optional<String> password();

    /** Port of the embedded server; 0 takes a free one. */
    @WithDefault("0")
    int port();

    @WithDefault("24")
    int poolSize();

    /** Lets the hub run on a database with fsync or synchronous_commit off. */
    @WithDefault("false")
    boolean allowUnsafeDurability();
  }

  /** Artemis: embedded unless a url is given. */
  interface Broker {
    Optional<String> url();

    @WithDefault("crossdock")
    String username();

    Optional<String> password();

    /** Loopback port of the embedded broker for JMS clients; 0 takes a free one, -1 none. */
    @WithDefault("61484")
    int port();
  }
}
