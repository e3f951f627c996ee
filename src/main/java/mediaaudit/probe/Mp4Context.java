package mediaaudit.probe;

/**
 * What the meaning of a sample entry depends on.
 *
 * @param quickTime whether the file says that it is (also) a QuickTime movie
 * @param version of the sample description box
 * @param samples of the track
 */
record Mp4Context(boolean quickTime, int version, Mp4Samples samples) {
  Mp4Context withVersion(int other) {
    return new Mp4Context(quickTime, other, samples);
  }
}
