package mediaaudit.name;

/**
 * Versions of a film. The only list of their names. A name has several of them in a row ({@code
 * Extended Director's Cut}); what is headed counts only with a word such as {@code Edition}.
 */
enum Edition {
  DIRECTORS_DEFINITIVE("Director's Definitive Cut", "directors definitive cut|ddc", ""),
  DIRECTORS(
      "Director's Cut",
      "montage du realisateur|montaje del director|corte del director|regiefassung|dir cut",
      "directors|director|director s|realisateur|regisseurs",
      "directors|dc|director cut"),
  EXTENDED(
      "Extended",
      "extended|langfassung|version longue|version extendida|versione estesa|extendida|estesa"
          + "|erweiterte fassung|verlangerte fassung|versao estendida|extended uncut version",
      "extended|longer|long|erweiterte|erweiterter|rallongee",
      "ext"),
  THEATRICAL(
      "Theatrical",
      "theatrical|kinofassung|kinoversion|version cinema|versione cinematografica|version de cine",
      "theatrical|cinema|cinematic|original theatrical"),
  FINAL("Final Cut", "final cut", ""),
  ULTIMATE("Ultimate", "", "ultimate", "ultimate"),
  UNRATED("Unrated", "unrated", "unrated"),
  UNCENSORED(
      "Uncensored", "uncensored|unzensiert|sans censure|sin censura|non censure", "uncensored"),
  UNCUT(
      "Uncut",
      "uncut|ungeschnitten|ungekurzt|version integrale|versione integrale|version integra|integrale",
      "uncut|ungeschnittene|complete uncut|full uncut"),
  SPECIAL(
      "Special",
      "se|special edition|edition speciale|edizione speciale|edicion especial|sonderedition"
          + "|sonderausgabe|edicao especial",
      "special|speciale|especial",
      "special"),
  COLLECTORS(
      "Collector's",
      "collectors|edicion coleccionista|edizione da collezione|sammleredition|edicion de coleccionista",
      "collectors|collector|collector s",
      "collector"),
  LIMITED(
      "Limited",
      "limited|limited edition|edition limitee|edizione limitata|edicion limitada",
      "limited|limitee|limitata"),
  ANNIVERSARY(
      "Anniversary",
      "aniversario|anniversario|jubilaumsedition|jubilaeumsedition|edition anniversaire",
      "anniversary|anniversaire",
      "anniversary"),
  REMASTERED(
      "Remastered",
      "remastered|remaster|4k-remaster|4k-remastered|digitally remastered|digital remastered"
          + "|digital remaster|hd remastered|remasterise|remasterisee|remasterizada|remasterizado|rimasterizzato"
          + "|rimasterizzata|version remasterisee|remasterisiert|remastering",
      "remastered",
      "rm4k"),
  RESTORED(
      "Restored",
      "restored|4k-restored|4k-restore|4k-restoration|restoration|version restauree|restaurada"
          + "|restaurierte fassung|versione restaurata|digitally restored|restauree|restaurata",
      "restored|restauree|restaurierte"),
  CRITERION("Criterion", "criterion|the criterion", "criterion", "cc"),
  IMAX("IMAX", "imax|imax enhanced", "imax"),
  OPEN_MATTE("Open Matte", "open-matte", "open matte"),
  REDUX("Redux", "redux", "redux"),
  ROGUE("Rogue", "", "rogue|rouge"),
  DELUXE("Deluxe", "deluxe|super deluxe", "deluxe|de luxe"),
  ALTERNATIVE(
      "Alternative Cut",
      "",
      "alternative|alternate|alternativ|alternative ending",
      "alternate|alternative"),
  ASSEMBLY("Assembly", "", "assembly"),
  PRODUCERS("Producer's Cut", "", "producers|producer s"),
  WORKPRINT("Workprint", "", "workprint"),
  INTERNATIONAL("International", "", "international"),
  JAPANESE("Japanese", "", "japanese"),
  FESTIVAL("Festival", "", "festival", "festival"),
  FAN("Fan", "fan-edit|fanedit|fan collection", "fan|fans"),
  DESPECIALIZED("Despecialized", "despecialized|despecialised", "despecialized|despecialised"),
  BLACK_AND_CHROME(
      "Black & Chrome", "black chrome|black and chrome", "black chrome|black and chrome"),
  ROADSHOW("Roadshow", "", "roadshow"),
  RECUT("Recut", "recut|re cut", ""),
  DIAMOND("Diamond", "", "diamond"),
  PLATINUM("Platinum", "", "platinum"),
  GOLD("Gold", "", "gold|golden"),
  DEFINITIVE("Definitive", "", "definitive"),
  LEGACY("Legacy", "", "legacy"),
  PREMIUM("Premium", "", "premium"),
  SUPREME("Supreme", "", "supreme"),
  TWO_IN_ONE("2in1", "2in1", ""),
  THREE_IN_ONE("3in1", "3in1", ""),
  FOUR_IN_ONE("4in1", "4in1", ""),
  FULL_SCREEN("Fullscreen", "", "fullscreen|full screen"),
  WIDE_SCREEN("Widescreen", "", "widescreen");

  /** Words that make an edition of what stands before them. */
  static final String NOUNS = "cut|edition|version|release|collection|print|fassung|ed|edit";

  private final String value;
  private final String names;
  private final String headed;
  private final String late;

  Edition(String value, String names, String headed) {
    this(value, names, headed, "");
  }

  /**
   * Lists are as {@link Aliases} reads them.
   *
   * @param names what counts by itself
   * @param headed what counts before one of {@link #NOUNS}, or behind {@code Edition}
   * @param late what counts by itself where the title is over
   */
  Edition(String value, String names, String headed, String late) {
    this.value = value;
    this.names = names;
    this.headed = headed;
    this.late = late;
  }

  /** The name as a release has it. */
  String value() {
    return value;
  }

  String names() {
    return names;
  }

  String headed() {
    return headed;
  }

  String late() {
    return late;
  }
}
