package dev.crossdock.edi.write;

import java.util.List;

/**
 * A transaction set or message to be written.
 *
 * @param type ST01 or UNH 0065
 * @param group functional identifier, GS01; empty for EDIFACT
 * @param segments without ST and SE, UNH and UNT
 */
public record OutboundMessage(String type, String group, List<OutboundSegment> segments) {

  public OutboundMessage {
    segments = List.copyOf(segments);
  }
}
