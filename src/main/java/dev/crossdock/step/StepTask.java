package dev.crossdock.step;

import org.jspecify.annotations.Nullable;

/**
 * One attempt at one step of a document, leased.
 *
 * @param no which step of the agreement it is, from 1
 * @param attempt from 1; the fencing token
 * @param documentNumber as its sender numbers it
 * @param orderNumber the order it is about; null where it is about none
 * @param canonical what it says, as canonical JSON
 */
public record StepTask(
    long document,
    int no,
    String step,
    int attempt,
    String type,
    String standard,
    String partner,
    String usage,
    @Nullable String documentNumber,
    @Nullable String orderNumber,
    String canonical) {}
