package mediaaudit.index;

/**
 * What the last scans saw of a folder.
 *
 * @param parentHash null for a root
 * @param path below the root, with {@code /}; empty for the root
 * @param signature over what stands in the folder; null until its last file is stored
 * @param files how many, of any kind
 * @param unprobed videos without facts for lack of a prober
 * @param unprobedBy the probers that were at hand and did not know them
 * @param oldestProbe nanoseconds since 1970 of the oldest probe; null without any
 * @param revisions least revision of each prober, such as {@code ffprobe=1}; with {@code
 *     unconfirmed=0} where another prober might know better, and with who was asked in vain
 * @param racy an entry was as young as the listing
 * @param unsettled a file could not be read
 * @param trouble why the folder could not be listed; null when it could
 * @param missingSince nanoseconds since 1970; null while it is there
 * @param role {@link mediaaudit.model.FolderRole}; null before names were read
 * @param audited which reading of names and rules its items are of; null when they must be read
 * @param undecoded how many characters in the names of its files stand for bytes that could not be
 *     decoded
 */
public record FolderRow(
    String pathHash,
    int rootId,
    String parentHash,
    String path,
    String signature,
    int files,
    int videos,
    int unprobed,
    String unprobedBy,
    Long oldestProbe,
    String revisions,
    boolean racy,
    boolean unsettled,
    String trouble,
    Long missingSince,
    String role,
    String audited,
    int undecoded) {

  /**
   * The checksum of this row, by {@link RowSum}; null without a signature: nothing relies on it.
   */
  public Long checksum() {
    return signature == null
        ? null
        : Long.valueOf(
            RowSum.of(
                pathHash,
                rootId,
                parentHash,
                path,
                signature,
                files,
                videos,
                unprobed,
                unprobedBy,
                oldestProbe,
                revisions,
                racy,
                unsettled,
                trouble));
  }

  /** This row, of a folder that is there, so that the next scan compares its files one by one. */
  public FolderRow unsigned() {
    return unsigned(files, videos);
  }

  /**
   * This row as {@link #unsigned()}, of a folder with one more video, the only one where all in it
   * was missing.
   */
  public FolderRow withVideo() {
    return missingSince == null ? unsigned(files + 1, videos + 1) : unsigned(1, 1);
  }

  private FolderRow unsigned(int newFiles, int newVideos) {
    return new FolderRow(
        pathHash,
        rootId,
        parentHash,
        path,
        null,
        newFiles,
        newVideos,
        unprobed,
        unprobedBy,
        oldestProbe,
        revisions,
        racy,
        unsettled,
        trouble,
        null,
        role,
        null,
        undecoded);
  }

  /** The row of a folder that no scan has seen. */
  public static FolderRow unseen(String pathHash, int rootId, String parentHash, String path) {
    return new FolderRow(
        pathHash,
        rootId,
        parentHash,
        path,
        null,
        0,
        0,
        0,
        "",
        null,
        "",
        false,
        false,
        null,
        null,
        null,
        null,
        0);
  }
}
