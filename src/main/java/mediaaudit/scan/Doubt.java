package mediaaudit.scan;

import mediaaudit.model.MissReason;

/**
 * Why a row cannot be used as it stands.
 *
 * @param provable the row holds after all if the file's headers are those that it rests on
 */
record Doubt(MissReason reason, boolean provable) {}
