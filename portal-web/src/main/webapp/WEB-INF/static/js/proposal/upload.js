// Sends a file and tells how much of it has left: over the network of a building site a photo takes seconds, and fetch does not say.

/**
 * @param headers  by name
 * @param patience milliseconds until it is given up
 * @param tell     is given the part that has left, from 0 to 1
 * @return what fetch would: { status, json() }; rejected when no answer came
 */
export function upload(address, file, headers, patience, tell) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.timeout = patience;
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => tell(total ? loaded / total : 0);
    request.onload = () => done({ status: request.status, json: async () => JSON.parse(request.responseText) });
    request.onerror = failed;
    request.ontimeout = failed;
    request.onabort = failed;
    request.send(file);
  });
}
