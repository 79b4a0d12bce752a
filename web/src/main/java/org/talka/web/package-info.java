/**
 * The site: where requests come in and which page answers.
 */
@NullMarked
package org.talka.web;

import org.jspecify.annotations.NullMarked;
