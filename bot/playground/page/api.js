// The control interface: the same one the story tests use.

async function read(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error || `answer ${response.status}`);
  return body;
}

export async function get(what, query = {}) {
  const search = new URLSearchParams(query).toString();
  return read(await fetch(`/control/${what}${search ? `?${search}` : ""}`));
}

export async function post(act, given = {}) {
  return read(await fetch(`/control/${act}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(given),
  }));
}

// Calls handle(event) for each event and changed(connected) when the stream comes and goes.
export function listen(handle, changed) {
  const stream = new EventSource("/control/events");
  stream.onmessage = (event) => handle(JSON.parse(event.data));
  stream.onopen = () => changed(true);
  stream.onerror = () => changed(false);
}
