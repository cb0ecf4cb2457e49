package dev.crossdock.stage;

/**
 * A stage on a document's way: what it claims, and what it does about an item that fails alone. Its
 * steps are its route's; {@link StageRun} does the rest.
 *
 * @param <B> what its steps work on
 */
public interface Stage<B extends Batch<?>> {

  /** Its name: {@code read} runs by {@code work:read}. */
  String name();

  /** Claims at most {@code most} items, in the caller's transaction, locked until that ends. */
  B claim(int most);

  /**
   * Takes the only item of a batch out of the way after it failed alone, in the caller's
   * transaction: the claiming one is undone.
   */
  void giveUp(B failed, RuntimeException failure);
}
