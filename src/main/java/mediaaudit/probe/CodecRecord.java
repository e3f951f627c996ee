package mediaaudit.probe;

/** Reads one codec's configuration record, or one codec's frame. */
@FunctionalInterface
interface CodecRecord {
  /**
   * Sets what the bytes tell.
   *
   * @throws Malformed where they end or contradict themselves; what was set before holds
   */
  void describe(byte[] bytes, CodecFacts facts) throws Malformed;

  /** Reads what can be read. */
  static void describe(CodecRecord codec, byte[] bytes, StreamFacts stream) {
    try {
      codec.describe(bytes, new CodecFacts(stream));
    } catch (Malformed ignored) {
      // The container's own facts remain; a damaged record is no damaged file.
    }
  }
}
