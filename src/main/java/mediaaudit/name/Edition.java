package mediaaudit.name;

/** Versions of a film. The only list of their names. */
enum Edition {
  DIRECTORS_CUT("Director's Cut", "directors cut|director cut|directors edition|director s cut"),
  DIRECTORS_DEFINITIVE("Director's Definitive Cut", "directors definitive cut"),
  EXTENDED_DIRECTORS_CUT("Extended Director's Cut", "extended directors cut"),
  EXTENDED(
      "Extended",
      "extended|extended cut|extended edition|extended version|extended uncut|uncut extended"
          + "|extended remastered"),
  THEATRICAL(
      "Theatrical",
      "theatrical|theatrical cut|theatrical edition|theatrical version|theatrical release"
          + "|extended theatrical version imax|kinofassung|kinoversion"),
  FINAL_CUT("Final Cut", "final cut|the final cut"),
  ULTIMATE(
      "Ultimate",
      "ultimate cut|ultimate edition|ultimate collectors edition|ultimate hunter edition"
          + "|ultimate rekall edition|ultimate directors cut|ultimate extended edition"
          + "|diamond edition|signature edition|imperial edition|hunter edition|rekall edition"),
  UNRATED("Unrated", "unrated|unrated cut|unrated edition|unrated version|uncensored|unzensiert"),
  UNCUT("Uncut", "uncut|uncut edition|uncut version|ungeschnitten"),
  SPECIAL("Special", "special edition|se edition|edition speciale|edizione speciale"),
  COLLECTORS("Collector's", "collectors edition|collectors|collector edition|collector s edition"),
  LIMITED("Limited", "limited|limited edition"),
  ANNIVERSARY("Anniversary", "anniversary edition|anniversary|aniversario"),
  REMASTERED(
      "Remastered",
      "remastered|remaster|4k remastered|4k remaster|digitally remastered|remastered edition"
          + "|digital remastered"),
  RESTORED("Restored", "restored|4k restored|restoration|4k restoration"),
  CRITERION("Criterion", "criterion|criterion collection|criterion edition"),
  IMAX("IMAX", "imax|imax edition"),
  OPEN_MATTE("Open Matte", "open matte|openmatte"),
  REDUX("Redux", "redux"),
  ROGUE("Rogue Cut", "rogue cut|the rogue cut"),
  DELUXE("Deluxe", "deluxe|deluxe edition"),
  ALTERNATIVE("Alternative Cut", "alternative cut|alternate cut|alternate version"),
  ASSEMBLY("Assembly Cut", "assembly cut"),
  FESTIVAL("Festival", "festival|festival cut"),
  FAN("Fan", "fan edit|fanedit|fan edition|fan collection"),
  DESPECIALIZED("Despecialized", "despecialized|despecialised|despecialized edition"),
  BLACK_AND_CHROME("Black & Chrome", "black chrome|black and chrome"),
  TWO_IN_ONE("2in1", "2in1|3in1|4in1"),
  FULL_SCREEN("Fullscreen", "fullscreen edition");

  private final String value;
  private final String names;

  /**
   * @param names parted by bars
   */
  Edition(String value, String names) {
    this.value = value;
    this.names = names;
  }

  /** The name as a release has it. */
  String value() {
    return value;
  }

  String names() {
    return names;
  }
}
