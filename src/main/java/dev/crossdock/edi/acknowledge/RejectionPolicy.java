package dev.crossdock.edi.acknowledge;

/** What a rejected document does to its neighbours: nothing, or its whole group falls with it. */
public enum RejectionPolicy {
  PARTIAL,
  WHOLE_GROUP
}
