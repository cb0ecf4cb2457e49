package dev.crossdock.mapping;

/** A map made ready. Thread-safe, kept as long as its {@link Maps}. */
public sealed interface Mapper permits EdiMapper, FileMapper {

  /** Path of the map below {@code mappings/} without extension, such as {@code x12/004010/850}. */
  String id();

  /** Everything that decides what it makes of bytes. */
  MapVersion version();

  /** Type of the documents it makes, such as {@code order}. */
  String documentType();
}
