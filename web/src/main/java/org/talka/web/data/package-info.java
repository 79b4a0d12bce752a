/**
 * What the pages rest on: origins, rules, sources, notes.
 */
@NullMarked
package org.talka.web.data;

import org.jspecify.annotations.NullMarked;
