package mediaaudit.index;

import java.util.HashMap;
import java.util.Map;
import mediaaudit.model.Stream;

/** Keeps one of equal values: the streams of a library differ in little but length and bit rate. */
final class Interned {
  private final Map<Object, Object> values = new HashMap<>();

  /** The same stream, made of values that other streams have too. */
  Stream of(Stream stream) {
    return new Stream(
        stream.position(),
        stream.kind(),
        one(stream.codec()),
        one(stream.profile()),
        stream.level(),
        stream.bitRate(),
        stream.durationNanos(),
        one(stream.language()),
        one(stream.title()),
        one(stream.picture()),
        one(stream.sound()),
        stream.disposition());
  }

  @SuppressWarnings("unchecked")
  private <T> T one(T value) {
    return value == null ? null : (T) values.computeIfAbsent(value, same -> same);
  }
}
