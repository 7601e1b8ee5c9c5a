### Errors: error-<code> says what is wrong, .cure says what to do
