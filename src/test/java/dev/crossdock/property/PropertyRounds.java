package dev.crossdock.property;

import java.util.Random;

/** How often each try is done: {@code -Dcrossdock.property.rounds=100} for the long run. */
final class PropertyRounds {

  private static final int ROUNDS = Integer.getInteger("crossdock.property.rounds", 1);

  private PropertyRounds() {}

  /** What is tried with one source of chance. */
  interface Round {
    void run(Random random) throws Exception;
  }

  /** Tries with seeds made of one, and names the one that failed. */
  static void run(long seed, Round round) throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      long own = seed + i * 0x9E3779B97F4A7C15L;
      try {
        round.run(new Random(own));
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("seed " + own + "L: " + failed.getMessage(), failed);
      }
    }
  }
}
