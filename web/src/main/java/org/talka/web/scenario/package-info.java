/**
 * Scenarios: their list, one of them with its runs, and two side by side.
 */
@NullMarked
package org.talka.web.scenario;

import org.jspecify.annotations.NullMarked;
