/** Shared tasks: which neighbours would carry a competency together, beside the consortia there are. */
@NullMarked
package org.talka.web.task;

import org.jspecify.annotations.NullMarked;
