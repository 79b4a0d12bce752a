/**
 * The plan that is being made while the pages are already there.
 */
@NullMarked
package org.talka.web.run;

import org.jspecify.annotations.NullMarked;
