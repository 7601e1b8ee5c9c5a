## Writing through the API

error-json-needed = A write takes JSON.
    .cure = Send the header Content-Type: application/json.
error-json-too-large = The body is larger than { NUMBER($most, useGrouping: 1) } bytes.
    .cure = Send less at once.
error-repeat-key = The header Idempotency-Key holds no key.
    .cure = Send 1 to 128 printable ASCII characters, best a UUID in double quotes.
error-repeat-other = This key stands for another request already.
    .cure = Use a new key for each write, and the same one only to send the same write again.
error-repeat-running = A request with this key is under way.
    .cure = Send it again in a few seconds: it is not done twice.
error-repeat-unknown = A request with this key was begun and never answered. Nobody knows whether it was done.
    .cure = Look whether it was done; where it was not, send it with a new key.
error-demand-alike = Others asked for something alike: { $ids }.
    .cure = Read them. If yours is another need, send it again with "sure": true.
error-no-such-cursor = The list has no such place any more.
    .cure = Begin again without after, and follow the links of each answer.
