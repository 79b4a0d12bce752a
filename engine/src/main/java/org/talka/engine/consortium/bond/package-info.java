/**
 * What holds municipalities together: how near they are, which centres they share, and how likely that makes it that
 * they belong to one group.
 */
@NullMarked
package org.talka.engine.consortium.bond;

import org.jspecify.annotations.NullMarked;
