package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/** A person or department and how to reach it. */
public record Contact(
    @Nullable String name, @Nullable String phone, @Nullable String email, @Nullable String fax) {}
