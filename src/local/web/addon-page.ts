// The add-on's own HTML in a frame: google.script.run is put in front of it and speaks with the page around the frame.

/** Runs inside the frame. Calls go to the page around it, which alone can reach the server. */
const BRIDGE = `<script>(function(){
var next=1,waiting={};
function runner(state){
  return new Proxy({}, {get:function(_,name){
    if(name==='withSuccessHandler')return function(f){return runner(Object.assign({},state,{success:f}))};
    if(name==='withFailureHandler')return function(f){return runner(Object.assign({},state,{failure:f}))};
    if(name==='withUserObject')return function(o){return runner(Object.assign({},state,{object:o}))};
    return function(){
      var id=next++;waiting[id]=state;
      parent.postMessage({laurel:'call',id:id,entry:String(name),args:Array.prototype.slice.call(arguments)},'*');
    };
  }});
}
addEventListener('message',function(event){
  var data=event.data;
  if(event.source!==parent||!data||data.laurel!=='answer')return;
  var state=waiting[data.id];delete waiting[data.id];
  if(!state)return;
  if(data.error===null){if(state.success)state.success(data.value,state.object);return}
  var error=new Error(data.error.message);error.name=data.error.name;
  if(state.failure)state.failure(error,state.object);else console.error(error);
});
// The frame may open nothing itself: a link goes to the page around it, which knows the workspace's own address for it.
addEventListener('click',function(event){
  var link=event.target&&event.target.closest?event.target.closest('a[href]'):null;
  if(link){event.preventDefault();tell('open',link.href)}
});
// Keys that lead out of the frame mean the page around it, which does not hear them.
addEventListener('keydown',function(event){
  if(event.defaultPrevented||event.isComposing)return;
  if(event.key==='F6'){event.preventDefault();tell('step',event.shiftKey)}
  if(event.key==='Escape')tell('escape');
});
function tell(what,value){parent.postMessage({laurel:what,value:value},'*')}
window.google={script:{run:runner({}),host:{
  close:function(){tell('close')},setHeight:function(h){tell('height',h)},setWidth:function(w){tell('width',w)},
  editor:{focus:function(){tell('focus')}},origin:''},
  url:{getLocation:function(f){f({hash:'',parameter:{},parameters:{}})}},history:{push:function(){},replace:function(){},setChangeHandler:function(){}}}};
})();</script>`;

/** The page as it goes into the frame; a document keeps its own head, where the bridge comes first. */
export function withBridge(html: string): string {
  const base = '<meta charset="utf-8"><base target="_top">';
  const head = /<head\b[^>]*>/i.exec(html);
  if (head === null) return `<!doctype html>${base}${BRIDGE}${html}`;
  const at = head.index + head[0].length;
  return `${html.slice(0, at)}${base}${BRIDGE}${html.slice(at)}`;
}
