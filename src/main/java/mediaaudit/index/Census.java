package mediaaudit.index;

import java.util.Optional;

/**
 * A word, such as a codec, and the videos it holds for.
 *
 * @param word {@code unknown} or {@code none} where there is no value
 * @param videos how many; each counts once
 * @param seconds how long they play together, as far as that is known
 * @param bytes size of their files together
 * @param timedBytes size of those files whose duration is known
 */
public record Census(String word, long videos, double seconds, long bytes, long timedBytes) {

  /** Gigabytes (10^9 bytes) for an hour of play; empty where no duration is known. */
  public Optional<Double> gbPerHour() {
    return seconds == 0
        ? Optional.empty()
        : Optional.of(timedBytes * 3600.0 / seconds / 1_000_000_000);
  }

  /** This and another of the same word together. */
  Census plus(Census other) {
    return new Census(
        word,
        videos + other.videos,
        seconds + other.seconds,
        bytes + other.bytes,
        timedBytes + other.timedBytes);
  }
}
