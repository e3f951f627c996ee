package mediaaudit.probe;

/**
 * What a codec says of a stream. {@code add} keeps what the container said; {@code replace} is for
 * where FFmpeg takes the codec's word.
 */
final class CodecFacts {
  private final StreamFacts stream;

  CodecFacts(StreamFacts stream) {
    this.stream = stream;
  }

  /** The stream itself. */
  StreamFacts stream() {
    return stream;
  }

  /** Sets a text where none is yet; null does nothing. */
  CodecFacts add(String name, String text) {
    if (stream.get(name) == null) {
      stream.set(name, text);
    }
    return this;
  }

  /** Sets a number where none is yet. */
  CodecFacts add(String name, long number) {
    if (stream.get(name) == null) {
      stream.set(name, number);
    }
    return this;
  }

  /** Sets a number that ffprobe writes as a text, where none is yet. */
  CodecFacts addAsText(String name, long number) {
    return add(name, Long.toString(number));
  }

  /** Sets to the number that another name has, where none is yet. */
  CodecFacts addSame(String name, String other) {
    String number = stream.get(other);
    return number == null ? this : add(name, Long.parseLong(number));
  }

  /** Sets a text; null does nothing. */
  CodecFacts replace(String name, String text) {
    stream.set(name, text);
    return this;
  }

  /** Sets a number. */
  CodecFacts replace(String name, long number) {
    stream.set(name, number);
    return this;
  }

  /** Sets the size of pictures that are shown as they are coded; a side of 0 tells nothing. */
  CodecFacts size(int width, int height) {
    if (width <= 0 || height <= 0) {
      return this;
    }
    return replace("width", width)
        .replace("height", height)
        .replace("coded_width", width)
        .replace("coded_height", height);
  }

  /** Sets number and layout of the channels behind this mask of {@link AudioChannels}. */
  CodecFacts channels(int mask) {
    return channelCount(Integer.bitCount(mask))
        .replace("channel_layout", AudioChannels.layout(mask));
  }

  /** Sets the number of channels, without the layout of another number of them. */
  CodecFacts channelCount(int channels) {
    if (channels <= 0) {
      return this;
    }
    if (!Integer.toString(channels).equals(stream.get("channels"))) {
      stream.json().remove("channel_layout");
    }
    return replace("channels", channels);
  }

  /** Sets the rate of samples a second. */
  CodecFacts sampleRate(long rate) {
    return rate > 0 ? replace("sample_rate", Long.toString(rate)) : this;
  }

  /**
   * Whether the container's size on this side is smaller, yet needs as many blocks of this size.
   */
  boolean crops(String side, int size, int block) {
    String said = stream.get(side);
    if (said == null) {
      return false;
    }
    long container = Long.parseLong(said);
    return container > 0 && container <= size && blocks(container, block) == blocks(size, block);
  }

  private static long blocks(long size, int block) {
    return (size + block - 1) / block;
  }
}
