/**
 * The commands.
 */
@NullMarked
package org.talka.cli;

import org.jspecify.annotations.NullMarked;
